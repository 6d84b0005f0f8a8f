package org.lumbar.shell.engine;

import java.util.List;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.RuleTypes;
import org.lumbar.shell.text.ClassLoaders;
import org.lumbar.shell.vocabulary.Domain;

/** The types that rules may name. */
public final class KnownTypes {

    private KnownTypes() {
    }

    /** {@return the types of the vocabulary, of the embedding program, and those that files declare} */
    public static RuleTypes of(List<Drl> files) {
        return new RuleTypes(Domain.current().types(), ClassLoaders.current(), files);
    }
}

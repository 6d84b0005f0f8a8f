package org.lumbar.shell.engine;

import java.util.List;

import org.lumbar.shell.drl.Drl;
import org.lumbar.shell.drl.RuleTypes;
import org.lumbar.shell.vocabulary.Domain;

/** What rules that are compiled here may name. */
public final class KnownTypes {

    private KnownTypes() {
    }

    /** {@return the types of the vocabulary, those of an embedder, and those that files declare} */
    public static RuleTypes of(List<Drl> files) {
        return new RuleTypes(Domain.surrounding().types(),
                surroundings(), files);
    }

    /** Where the records of an embedder are found, which need not be where this is. */
    static ClassLoader surroundings() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread != null ? ofThread : KnownTypes.class.getClassLoader();
    }
}

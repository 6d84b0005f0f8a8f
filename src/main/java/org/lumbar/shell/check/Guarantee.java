package org.lumbar.shell.check;

import java.util.List;

import org.lumbar.api.Problem;
import org.lumbar.shell.logic.Claim;

/**
 * What must hold for every possible case, as a rule author wrote it down.
 *
 * @param says the sentence
 * @param because the ids of the statements that it rests on
 * @param claims what has to be proved; all of them
 * @param place where it is written
 */
public record Guarantee(String says, List<String> because, List<Claim> claims, Problem place) {

    public Guarantee {
        because = List.copyOf(because);
        claims = List.copyOf(claims);
    }
}

package org.lumbar.shell.claims;

import java.util.List;

import org.lumbar.api.Problem;
import org.lumbar.shell.logic.Claim;

/** What must hold for every possible case, as a rule author wrote it down. */
public record Guarantee(String says, List<String> because, List<Claim> claims, Problem place) {

    public Guarantee {
        because = List.copyOf(because);
        claims = List.copyOf(claims);
    }
}

package org.lumbar.shell.logic;

import java.util.List;

/** Whether a case can tell a mutant from the rules as they are. */
public sealed interface MutantVerdict {

    /** That a case that is there does. */
    record Killed(int index) implements MutantVerdict {
    }

    /** That none does, though one could. */
    record Survives(PossibleCase killer, List<Object> concluded) implements MutantVerdict {
        public Survives {
            concluded = List.copyOf(concluded);
        }
    }

    /** That no possible case does, which is proved. */
    record Equivalent() implements MutantVerdict {
    }

    /** That it makes rules that no engine should be given, such as those that depend on their own conclusion. */
    record Refused(List<Limitation> because) implements MutantVerdict {
        public Refused {
            because = List.copyOf(because);
        }
    }

    /** That it cannot be decided. */
    record Undecided(List<Limitation> because) implements MutantVerdict {
        public Undecided {
            because = List.copyOf(because);
        }
    }
}

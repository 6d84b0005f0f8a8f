package org.lumbar.shell.logic;

import java.util.List;

/** Whether a case can tell a mutant from the original rules. */
public sealed interface MutantVerdict {

    /** An existing case does. */
    record Killed(int index) implements MutantVerdict {
    }

    /** No existing case does, though one could. */
    record Survives(PossibleCase killer, List<Object> concluded) implements MutantVerdict {
        public Survives {
            concluded = List.copyOf(concluded);
        }
    }

    /** No possible case does, which is proved. */
    record Equivalent() implements MutantVerdict {
    }

    /** The mutated rules are not valid, for example because one depends on its own conclusion. */
    record Refused(List<Limitation> because) implements MutantVerdict {
        public Refused {
            because = List.copyOf(because);
        }
    }

    /** It cannot be decided. */
    record Undecided(List<Limitation> because) implements MutantVerdict {
        public Undecided {
            because = List.copyOf(because);
        }
    }
}

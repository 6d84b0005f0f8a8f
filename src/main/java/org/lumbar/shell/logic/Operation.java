package org.lumbar.shell.logic;

import java.util.Optional;

/** How two values are compared. */
enum Operation {
    EQUAL("=="), DIFFERENT("!="), LESS("<"), AT_MOST("<="), GREATER(">"), AT_LEAST(">=");

    private final String sign;

    Operation(String sign) {
        this.sign = sign;
    }

    static Optional<Operation> of(String sign) {
        for (Operation operation : values()) {
            if (operation.sign.equals(sign)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    boolean isOrder() {
        return this != EQUAL && this != DIFFERENT;
    }

    /** The same comparison with its sides exchanged. */
    Operation turned() {
        return switch (this) {
            case LESS -> GREATER;
            case GREATER -> LESS;
            case AT_MOST -> AT_LEAST;
            case AT_LEAST -> AT_MOST;
            default -> this;
        };
    }

    /** Whether it holds; as in the engine nothing is less or greater than an unknown value. */
    boolean holds(Object left, Object right) {
        if (!isOrder()) {
            return Kind.equal(left, right) == (this == EQUAL);
        }
        if (left == null || right == null) {
            return false;
        }
        int order = Kind.compare(left, right);
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }
}

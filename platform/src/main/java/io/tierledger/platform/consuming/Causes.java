package io.tierledger.platform.consuming;

import java.util.StringJoiner;

/** The stack of causes of a failure, in words: outermost first. */
final class Causes {
    private Causes() {}

    static String of(Throwable failure) {
        StringJoiner causes = new StringJoiner(" <- ");
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 8; depth++) {
            causes.add(cause.getClass().getSimpleName() + ": " + cause.getMessage());
            cause = cause.getCause();
        }
        return causes.toString();
    }
}

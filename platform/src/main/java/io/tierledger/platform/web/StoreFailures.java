package io.tierledger.platform.web;

import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Failures that are a store's: it does not answer, or has no room. The request was not at fault and may be sent again. */
final class StoreFailures {
    private static final String NO_ROOM = "53100";
    private static final int MONGODB_NO_ROOM = 14_031;

    private StoreFailures() {}

    static Optional<Refused> in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(12)
                .flatMap(cause -> of(cause).stream())
                .findFirst();
    }

    private static Optional<Refused> of(Throwable cause) {
        return switch (cause) {
            case SQLException sql when NO_ROOM.equals(sql.getSQLState()) -> Optional.of(noRoom());
            case SQLException sql when isSilent(sql) -> Optional.of(silent("postgresql"));
            case MongoServerException mongo when mongo.getCode() == MONGODB_NO_ROOM -> Optional.of(noRoom());
            case MongoServerException answered -> Optional.empty();
            case MongoException silent -> Optional.of(silent("mongodb"));
            default -> Optional.empty();
        };
    }

    /** Connection lost (08), too many (53300), ended by an operator (57P), cancelled for taking too long (57014), locked (55P03). */
    private static boolean isSilent(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        return sql instanceof SQLTransientConnectionException
                || sql instanceof SQLTimeoutException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("53300")
                || state.equals("57014")
                || state.equals("55P03");
    }

    static Refused noRoom() {
        return new Refused(
                507,
                "no-room",
                "The disk is full; nothing was stored. Make room and try again.",
                Map.of("retryAfter", 60));
    }

    private static Refused silent(String store) {
        return new Refused(
                503,
                "store-not-answering",
                "A store does not answer within its time; try again.",
                Map.of("store", store, "retryAfter", 5));
    }
}

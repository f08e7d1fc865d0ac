package io.tierledger.platform.bytes;

import java.nio.BufferUnderflowException;
import java.time.DateTimeException;
import java.util.function.Function;

/** Bytes that say nothing to this version; what can be made anew from events is then made anew. */
public final class UnreadableBytes extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private UnreadableBytes(String message) {
        super(message);
    }

    private UnreadableBytes(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param what is kept: {@code a ranking} */
    public static UnreadableBytes unknownForm(String what, int form) {
        return new UnreadableBytes(what + " is kept in form " + form + ", which this version does not know");
    }

    /** Reads something to its end; what ends too early, or goes on where it should end, is refused. */
    public static <T> T readWhole(String what, byte[] bytes, Function<ByteReader, T> reading) {
        ByteReader in = new ByteReader(bytes);
        T whole = read(what, in, reading);
        if (in.hasMore()) {
            throw new UnreadableBytes(what + " goes on after its end");
        }
        return whole;
    }

    /** Reads something of which more may follow; what ends too early is refused. */
    public static <T> T read(String what, ByteReader in, Function<ByteReader, T> reading) {
        try {
            return reading.apply(in);
        } catch (BufferUnderflowException cutShort) {
            throw new UnreadableBytes(what + " is cut short", cutShort);
        } catch (IllegalArgumentException
                | ArithmeticException
                | DateTimeException
                | NegativeArraySizeException senseless) {
            throw new UnreadableBytes(what + " says what this version does not understand", senseless);
        }
    }
}

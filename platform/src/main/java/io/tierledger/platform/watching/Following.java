package io.tierledger.platform.watching;

/** Works through what others have stored, and can tell whether it has come to the end of it. */
public interface Following {
    boolean caughtUp();
}

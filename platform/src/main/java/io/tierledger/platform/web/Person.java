package io.tierledger.platform.web;

import org.jspecify.annotations.Nullable;

/** Who answers for a write: the header {@code Tierledger-User}, decoded by {@link NamesInHeaders}. */
public final class Person {
    private static final int LONGEST = 100;

    private Person() {}

    /** @throws Refused 400 when nobody is named, 422 when the name is too long or holds control characters */
    public static String of(@Nullable String header) {
        if (header == null || Signs.bare(header).isEmpty()) {
            throw new Refused(400, "user-missing");
        }
        String name = Signs.bare(header);
        if (name.length() > LONGEST) {
            throw Refused.invalid(NamesInHeaders.USER, "too-long").with("most", LONGEST);
        }
        if (Signs.areUnfit(name)) {
            throw Refused.invalid(NamesInHeaders.USER, "control-character");
        }
        return name;
    }
}

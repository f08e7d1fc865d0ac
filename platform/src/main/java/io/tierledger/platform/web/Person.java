package io.tierledger.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who answers for a write: the header {@code Tierledger-User}, which is the id of who is signed in, {@code program:} before a program's. */
public final class Person {
    private static final int LONGEST = 100;
    /** What decisions of a policy, an order or the clock are signed with. */
    private static final Pattern OURS = Pattern.compile(
            "policy[\\s:].*|(order|service|person|program|hand-over):.*|order|clock|preset", Pattern.CASE_INSENSITIVE);

    private Person() {}

    /** @throws Refused 400 when nobody is named, 422 when the name is too long, holds control characters or is one that Tierledger signs with */
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
        if (isOurs(name) && !name.startsWith("program:")) {
            throw Refused.invalid(NamesInHeaders.USER, "reserved");
        }
        return name;
    }

    /** Whether it reads as if Tierledger had decided. */
    public static boolean isOurs(String name) {
        return OURS.matcher(name).matches();
    }
}

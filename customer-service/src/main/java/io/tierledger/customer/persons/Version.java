package io.tierledger.customer.persons;

import io.tierledger.platform.web.IfMatch;
import io.tierledger.platform.web.Refused;
import org.jspecify.annotations.Nullable;

/** Which version of a document its writer has read. */
final class Version {
    private Version() {}

    /**
     * @param before version that is there; null when there is none
     * @throws Refused 412 where another was read, 428 where none was of one that is there
     */
    static void hold(@Nullable Long before, @Nullable String ifMatch) {
        if (before == null) {
            if (ifMatch != null) {
                throw Refused.stale("There is nothing that could have been read.");
            }
            return;
        }
        Long read = IfMatch.required(ifMatch);
        if (read != null && !read.equals(before)) {
            throw Refused.stale("It has version " + before + ", not " + read + ".");
        }
    }
}

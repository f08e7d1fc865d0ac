package io.tierledger.ledger;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a proof proves it (RFC 9162, sections 2.1.3.2 and 2.1.4.2), with nothing but what the checker was given. */
public final class Proofs {
    private Proofs() {}

    /** Whether {@code leaf} is leaf {@code index}, from 0, of the tree of this size and root. */
    public static boolean includes(Hash leaf, long index, long size, Hash root, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        Hash node = leaf;
        for (Hash next : proof) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                node = Hash.node(next, node);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                node = Hash.node(node, next);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && node.equals(root);
    }

    /** Whether the tree of size {@code to} goes on where that of size {@code from} ended, 1 at least. */
    public static boolean isContinued(long from, Hash earlier, long to, Hash later, List<Hash> proof) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && earlier.equals(later);
        }
        Iterator<Hash> rest = proof.iterator();
        boolean isWhole = Long.bitCount(from) == 1;
        @Nullable Hash first = isWhole ? earlier : rest.hasNext() ? rest.next() : null;
        if (first == null) {
            return false;
        }
        return isContinued(from, earlier, to, later, first, rest);
    }

    private static boolean isContinued(long from, Hash earlier, long to, Hash later, Hash first, Iterator<Hash> rest) {
        long place = from - 1;
        long last = to - 1;
        while ((place & 1) == 1) {
            place >>= 1;
            last >>= 1;
        }
        Hash before = first;
        Hash after = first;
        while (rest.hasNext()) {
            if (last == 0) {
                return false;
            }
            Hash next = rest.next();
            if ((place & 1) == 1 || place == last) {
                before = Hash.node(next, before);
                after = Hash.node(next, after);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                after = Hash.node(after, next);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(earlier) && after.equals(later);
    }
}

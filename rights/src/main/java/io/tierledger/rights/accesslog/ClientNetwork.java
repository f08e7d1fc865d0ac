package io.tierledger.rights.accesslog;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody came, no closer than a network: {@code 203.0.113.0/24}, {@code 2001:db8:7::/48}. The gateway, which alone sees who
 * connects, tells services; it passes on none that a client has sent.
 */
public final class ClientNetwork {
    public static final String HEADER = "Tierledger-Network";

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");
    private static final int BYTES_OF_V4 = 3;
    private static final int BYTES_OF_V6 = 6;

    private ClientNetwork() {}

    /** @return null for an address of an unknown kind */
    public static @Nullable String of(@Nullable InetAddress address) {
        if (address == null) {
            return null;
        }
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? (bytes[0] & 0xFF) + "." + (bytes[1] & 0xFF) + "." + (bytes[2] & 0xFF) + ".0/" + 8 * BYTES_OF_V4
                : inGroups(Arrays.copyOf(bytes, BYTES_OF_V6));
    }

    /** What was told, cut again; null for what is no network. Never looks up a name. */
    public static @Nullable String told(String told) {
        int slash = told.indexOf('/');
        String address = slash < 0 ? told : told.substring(0, slash);
        if (!ADDRESS.matcher(address).matches()) {
            return null;
        }
        try {
            return of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static String inGroups(byte[] bytes) {
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            groups.append(Integer.toHexString((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF))
                    .append(':');
        }
        return groups.append(":/").append(8 * bytes.length).toString();
    }
}

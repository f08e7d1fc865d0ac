package io.tierledger.tier.placement;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a change: {@code customer~method~number}. A customer id that would not be safe in a URL is written in base64url behind
 * another {@code ~}.
 */
public record ChangeId(String customerId, String method, int number) {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern FORM = Pattern.compile("(~?[A-Za-z0-9._-]+)~([a-z0-9-]+)~([1-9][0-9]{0,8})");

    public String text() {
        return customerPart(customerId) + "~" + method + "~" + number;
    }

    /** Empty when the text is not a name that we gave. */
    public static Optional<ChangeId> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String customer = form.group(1);
        try {
            String id = customer.startsWith("~")
                    ? new String(Base64.getUrlDecoder().decode(customer.substring(1)), StandardCharsets.UTF_8)
                    : customer;
            return Optional.of(new ChangeId(id, form.group(2), Integer.parseInt(form.group(3))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String customerPart(String id) {
        return SAFE.matcher(id).matches()
                ? id
                : "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}

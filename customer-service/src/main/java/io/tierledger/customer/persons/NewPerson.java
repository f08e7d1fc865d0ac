package io.tierledger.customer.persons;

import io.tierledger.contracts.people.Digest;
import io.tierledger.customer.ordering.Checked;
import io.tierledger.customer.people.PeopleEvent;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The whole of a person as it comes over HTTP: what is absent is absent from then on. */
record NewPerson(
        @Nullable String name,
        @Nullable String email,
        @Nullable List<String> roles,
        @Nullable String team,
        @Nullable String accountManagerId,
        @Nullable List<PersonPage.Account> accounts) {
    private static final int MOST_ACCOUNTS = 20;

    /**
     * What is said, as it can be stored.
     *
     * @param accounts lines by their marks
     */
    record Checks(
            String name,
            @Nullable String email,
            List<String> roles,
            @Nullable String team,
            @Nullable String accountManagerId,
            Map<String, String> accounts) {

        /** Members of the sealed text. */
        Map<String, String> members() {
            Map<String, String> members = new HashMap<>(Map.of(PeopleEvent.NAME, name));
            if (email != null) {
                members.put(PeopleEvent.EMAIL, email);
            }
            if (!accounts.isEmpty()) {
                members.put(PeopleEvent.ACCOUNTS, String.join("\n", accounts.values()));
            }
            return members;
        }
    }

    /** @throws Refused 422 naming the field */
    Checks checked() {
        return new Checks(
                Checked.required("name", name, Checked.TEXT),
                Checked.optional("email", email, Checked.TEXT),
                words(),
                Checked.idOrNone("team", team),
                Checked.idOrNone("accountManagerId", accountManagerId),
                marked());
    }

    private List<String> words() {
        Set<Role> all = EnumSet.noneOf(Role.class);
        for (String word : roles == null ? List.<String>of() : roles) {
            all.add(Arrays.stream(Role.values())
                    .filter(role -> role.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> Refused.invalid("roles", "role").with("value", String.valueOf(word))));
        }
        return all.stream().map(Role::word).toList();
    }

    private Map<String, String> marked() {
        List<PersonPage.Account> all = accounts == null ? List.of() : accounts;
        if (all.size() > MOST_ACCOUNTS) {
            throw Refused.invalid("accounts", "too-many-accounts").with("most", MOST_ACCOUNTS);
        }
        Map<String, String> marked = new LinkedHashMap<>();
        for (PersonPage.Account account : all) {
            String issuer =
                    Checked.required("accounts.issuer", account == null ? null : account.issuer(), Checked.TEXT);
            String subject = Checked.required(
                    "accounts.subject", Objects.requireNonNull(account).subject(), Checked.TEXT);
            if (issuer.indexOf(' ') >= 0) {
                throw Refused.invalid("accounts.issuer", "issuer").with("value", issuer);
            }
            marked.put(Digest.ofAccount(issuer, subject), issuer + " " + subject);
        }
        return marked;
    }
}

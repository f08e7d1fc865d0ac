package io.tierledger.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** How somebody becomes the first: with a code that only who starts the system sees. It is void once there is an administrator. */
public class FirstAdministrator {
    private static final int BYTES = 16;

    private final JdbcClient database;
    private final Accounts accounts;
    private final OneClickPeople oneClick;
    private final PasswordEncoder encoder;

    FirstAdministrator(JdbcClient database, Accounts accounts, OneClickPeople oneClick, PasswordEncoder encoder) {
        this.database = database;
        this.accounts = accounts;
        this.oneClick = oneClick;
        this.encoder = encoder;
    }

    /** A new code, 128 bits, in place of any before; absent where somebody can sign in already. Only its hash is kept. */
    public Optional<String> invite() {
        if (!oneClick.all().isEmpty() || accounts.hasAdministrator()) {
            return Optional.empty();
        }
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        database.sql(
                        "insert into first_code (hash) values (?) on conflict (only_one) do update set hash = excluded.hash")
                .param(encoder.encode(code))
                .update();
        return Optional.of(code);
    }

    boolean isInvited(String code) {
        return !accounts.hasAdministrator()
                && hash().filter(it -> encoder.matches(code, it)).isPresent();
    }

    /** Spends the code. @return false if it is not the code, or somebody else spent it just now */
    @Transactional
    public boolean begin(String code, String id, String name, String password) {
        Optional<String> hash = hash().filter(it -> encoder.matches(code, it));
        if (hash.isEmpty() || accounts.hasAdministrator() || !spend(hash.get())) {
            return false;
        }
        accounts.add(new Person(id, name, List.of("administrator"), List.of(), null), encoder.encode(password));
        return true;
    }

    private Optional<String> hash() {
        return database.sql("select hash from first_code").query(String.class).optional();
    }

    private boolean spend(String hash) {
        return database.sql("delete from first_code where hash = ?").param(hash).update() == 1;
    }
}

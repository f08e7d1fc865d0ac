package io.tierledger.people;

import io.tierledger.rights.Caller;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Reach;
import io.tierledger.rights.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** People as they are known now; each question is asked of the newest. Who has several asks {@link #now} once. */
public final class Directory implements KnownPeople {
    private final Supplier<People> newest;
    private final Consumer<String> used;

    public Directory(Supplier<People> newest) {
        this(newest, token -> {});
    }

    /** @param used told the id of each token that let a program in */
    public Directory(Supplier<People> newest, Consumer<String> used) {
        this.newest = newest;
        this.used = used;
    }

    public People now() {
        return newest.get();
    }

    @Override
    public KnownPeople asTheyAre() {
        return now();
    }

    @Override
    public @Nullable String personOf(String issuer, String subject) {
        return now().personOf(issuer, subject);
    }

    @Override
    public Caller.Person caller(
            String personId, Set<Role> told, @Nullable String toldManager, @Nullable LocalDate day) {
        return now().caller(personId, told, toldManager, day);
    }

    @Override
    public Caller program(String token, LocalDate day) {
        Caller program = now().program(token, day);
        if (program instanceof Caller.Program known) {
            used.accept(known.id());
        }
        return program;
    }

    @Override
    public @Nullable String programBefore(String token) {
        return now().programBefore(token);
    }

    @Override
    public String teamOf(@Nullable String accountManagerId) {
        return now().teamOf(accountManagerId);
    }

    @Override
    public Reach ofTeams(Set<String> asked) {
        return now().ofTeams(asked);
    }
}

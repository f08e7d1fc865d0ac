package io.tierledger.people;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.people.Digest;
import io.tierledger.contracts.people.HandOverArranged;
import io.tierledger.contracts.people.PersonRecorded;
import io.tierledger.contracts.people.StandInArranged;
import io.tierledger.contracts.people.StandInEnded;
import io.tierledger.contracts.people.TeamRecorded;
import io.tierledger.contracts.people.TokenIssued;
import io.tierledger.contracts.people.TokenRevoked;
import io.tierledger.rights.Caller;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Purpose;
import io.tierledger.rights.Reach;
import io.tierledger.rights.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All people, teams, tokens, stand-ins and hand-overs at one moment; never changes. */
public final class People implements KnownPeople {
    public static final People NOBODY = new People();

    private final NavigableMap<String, PersonRecorded> persons;
    private final Teams teams;
    private final NavigableMap<String, ProgramToken> tokens;
    private final Map<String, StandInArranged> standIns;
    private final NavigableMap<String, HandOverArranged> handOvers;
    private final Map<String, String> byAccount = new HashMap<>();
    private final Map<String, PersonRecorded> byAccountManager = new HashMap<>();
    private final Map<String, String> tokenByHash = new HashMap<>();

    private People() {
        this(new TreeMap<>(), Teams.NONE, new TreeMap<>(), new HashMap<>(), new TreeMap<>());
    }

    private People(
            NavigableMap<String, PersonRecorded> persons,
            Teams teams,
            NavigableMap<String, ProgramToken> tokens,
            Map<String, StandInArranged> standIns,
            NavigableMap<String, HandOverArranged> handOvers) {
        this.persons = persons;
        this.teams = teams;
        this.tokens = tokens;
        this.standIns = standIns;
        this.handOvers = handOvers;
        for (PersonRecorded person : persons.values()) {
            person.accounts().forEach(mark -> byAccount.put(mark, person.personId()));
            if (person.accountManagerId() != null) {
                byAccountManager.put(person.accountManagerId(), person);
            }
        }
        tokens.forEach((id, token) -> tokenByHash.put(token.issued().hash(), id));
    }

    /** These and what was told since, in its order; what is not about people is passed over. */
    public People and(Collection<? extends PublishedEvent> told) {
        NavigableMap<String, PersonRecorded> people = new TreeMap<>(persons);
        NavigableMap<String, TeamRecorded> tree = new TreeMap<>(teams.byId());
        NavigableMap<String, ProgramToken> programs = new TreeMap<>(tokens);
        Map<String, StandInArranged> standing = new HashMap<>(standIns);
        NavigableMap<String, HandOverArranged> handed = new TreeMap<>(handOvers);
        for (PublishedEvent event : told) {
            switch (event) {
                case PersonRecorded person -> people.put(person.personId(), person);
                case TeamRecorded team -> tree.put(team.teamId(), team);
                case TokenIssued issued -> programs.put(issued.tokenId(), new ProgramToken(issued, false));
                case TokenRevoked revoked ->
                    programs.computeIfPresent(revoked.tokenId(), (id, token) -> new ProgramToken(token.issued(), true));
                case StandInArranged arranged -> standing.put(arranged.accountManagerId(), arranged);
                case StandInEnded ended -> standing.remove(ended.accountManagerId());
                case HandOverArranged arranged -> handed.put(arranged.handOverId(), arranged);
                default -> {}
            }
        }
        return new People(people, new Teams(tree), programs, standing, handed);
    }

    public Optional<PersonRecorded> person(String id) {
        return Optional.ofNullable(persons.get(id));
    }

    /** By id. */
    public NavigableMap<String, PersonRecorded> persons() {
        return Collections.unmodifiableNavigableMap(persons);
    }

    public Teams teams() {
        return teams;
    }

    /** By id. */
    public NavigableMap<String, ProgramToken> tokens() {
        return Collections.unmodifiableNavigableMap(tokens);
    }

    /** By id. */
    public NavigableMap<String, HandOverArranged> handOvers() {
        return Collections.unmodifiableNavigableMap(handOvers);
    }

    /** The person that an account manager is. */
    public Optional<PersonRecorded> accountManager(String accountManagerId) {
        return Optional.ofNullable(byAccountManager.get(accountManagerId));
    }

    /** Who stands in, or is to stand in, for an account manager; over when its last day is. */
    public Optional<StandInArranged> standIn(String accountManagerId) {
        return Optional.ofNullable(standIns.get(accountManagerId));
    }

    /** The persons who answer for the customers of an account manager on a business day: whoever it is, and the stand-in of that day. */
    public Set<String> answeringFor(String accountManagerId, LocalDate day) {
        Set<String> answering = new TreeSet<>();
        accountManager(accountManagerId).ifPresent(person -> answering.add(person.personId()));
        standIn(accountManagerId)
                .filter(arranged -> isOn(arranged, day))
                .ifPresent(arranged -> answering.add(arranged.person()));
        return answering;
    }

    /** The account managers whose customers a person answers for on a business day; without a day nobody stands in. */
    public Set<String> answersAs(String personId, @Nullable LocalDate day) {
        Set<String> managers = new TreeSet<>();
        person(personId).map(PersonRecorded::accountManagerId).ifPresent(managers::add);
        standIns.values().stream()
                .filter(arranged -> arranged.person().equals(personId) && day != null && isOn(arranged, day))
                .forEach(arranged -> managers.add(arranged.accountManagerId()));
        return managers;
    }

    private static boolean isOn(StandInArranged arranged, LocalDate day) {
        return !day.isBefore(arranged.from()) && !day.isAfter(arranged.until());
    }

    /** The roles that were given to a person here; none for one who is not known. */
    public Set<Role> rolesOf(String personId) {
        List<String> words = person(personId).map(PersonRecorded::roles).orElse(List.of());
        return Arrays.stream(Role.values())
                .filter(role -> words.contains(role.word()))
                .collect(Collectors.toSet());
    }

    /** The teams that a person leads or belongs to, with all below them. */
    public Set<String> teamsOf(String personId) {
        Set<String> own = teams.ledBy(personId);
        person(personId).map(PersonRecorded::team).ifPresent(own::add);
        if (teams.top().isEmpty()) {
            return Set.of(WHOLE_HOUSE);
        }
        Set<String> all = new TreeSet<>();
        own.forEach(team -> all.addAll(teams.withAllBelow(team)));
        return all;
    }

    @Override
    public KnownPeople asTheyAre() {
        return this;
    }

    @Override
    public @Nullable String personOf(String issuer, String subject) {
        return byAccount.isEmpty() ? null : byAccount.get(Digest.ofAccount(issuer, subject)); // asked at every request
    }

    /** The person to whom the account of a mark was joined. */
    public Optional<String> personOf(String mark) {
        return Optional.ofNullable(byAccount.get(mark));
    }

    @Override
    public Caller.Person caller(
            String personId, Set<Role> told, @Nullable String toldManager, @Nullable LocalDate day) {
        Set<Role> roles = new HashSet<>(told);
        roles.addAll(rolesOf(personId));
        Set<String> managers = new TreeSet<>(answersAs(personId, day));
        Optional<PersonRecorded> known = person(personId);
        @Nullable String itself = known.isPresent() ? known.get().accountManagerId() : toldManager;
        if (itself != null) {
            managers.add(itself);
        }
        return new Caller.Person(personId, roles, managers, teamsOf(personId), itself);
    }

    /** A token of ours that is good on a day. */
    public Optional<ProgramToken> token(String token, LocalDate day) {
        return Optional.ofNullable(tokenByHash.get(Digest.ofToken(token)))
                .map(tokens::get)
                .filter(known -> known.isGood(day));
    }

    @Override
    public Caller program(String token, LocalDate day) {
        return token(token, day)
                .<Caller>map(known -> new Caller.Program(known.issued().tokenId(), purposes(known)))
                .orElseGet(Caller.Nobody::new);
    }

    @Override
    public @Nullable String programBefore(String token) {
        return tokenByHash.get(Digest.ofToken(token));
    }

    private static Set<Purpose> purposes(ProgramToken token) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.word().equals(token.issued().purpose()))
                .collect(Collectors.toSet());
    }

    @Override
    public String teamOf(@Nullable String accountManagerId) {
        return Optional.ofNullable(accountManagerId)
                .flatMap(this::accountManager)
                .map(PersonRecorded::team)
                .or(teams::top)
                .orElse(WHOLE_HOUSE);
    }

    @Override
    public Reach ofTeams(Set<String> asked) {
        Optional<String> top = teams.top();
        if (top.isEmpty()) {
            return asked.contains(WHOLE_HOUSE) ? Reach.EVERYBODY : Reach.NOBODY;
        }
        boolean isTop = asked.contains(top.get());
        Set<String> managers = byAccountManager.keySet().stream()
                .filter(one -> asked.contains(teamOf(one)) != isTop)
                .collect(Collectors.toSet());
        return isTop ? Reach.allBut(managers) : Reach.of(managers);
    }
}

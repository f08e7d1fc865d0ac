package io.tierledger.identity;

import java.util.List;
import java.util.Optional;

/**
 * People of a demonstration, who sign in by one click and have no password.
 *
 * @param all in the order of the page; nobody where there is no demonstration, or where others than this machine may come
 */
public record OneClickPeople(List<Person> all) {
    /** Where everybody has a password. */
    public static final OneClickPeople NOBODY = new OneClickPeople(List.of());

    public OneClickPeople {
        all = List.copyOf(all);
    }

    /** Who is called so here. */
    public Optional<Person> byId(String id) {
        return all.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}

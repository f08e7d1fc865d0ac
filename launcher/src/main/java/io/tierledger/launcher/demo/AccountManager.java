package io.tierledger.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who answers for customers; {@code team} is also the territory of those customers. */
record AccountManager(String id, String name, String team, int hoursPerWeek) {
    private static final List<String> TEAMS = List.of("Noord", "Oost", "Zuid", "West", "Midden");
    private static final List<String> PEOPLE = List.of(
            "Anouk Visser",
            "Bram de Boer",
            "Carla Meijer",
            "Daan Mulder",
            "Eva Kok",
            "Floris Dijkstra",
            "Greet Janssen",
            "Hassan Amrani",
            "Ilse Peters",
            "Jeroen Vos",
            "Karin Schouten",
            "Lars van Vliet",
            "Mirjam Post",
            "Niels Hofman",
            "Olga Prins",
            "Pieter Blom",
            "Quirine Maas",
            "Ruud Verhoeven",
            "Sanne Koster",
            "Tarik Yilmaz",
            "Ursula Bosch",
            "Vincent Smit",
            "Wendy Kuiper",
            "Xander Hermans",
            "Yvonne Scholten");

    static final List<AccountManager> ALL = all();

    private static List<AccountManager> all() {
        List<AccountManager> all = new ArrayList<>();
        for (int i = 0; i < PEOPLE.size(); i++) {
            String id = String.format(Locale.ROOT, "AM%02d", i + 1);
            all.add(new AccountManager(id, PEOPLE.get(i), TEAMS.get(i % TEAMS.size()), i % 4 == 3 ? 32 : 40));
        }
        return List.copyOf(all);
    }

    String email() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@noorderlicht.example";
    }
}

package io.tierledger.launcher.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of organisations as one meets them in the Netherlands; no two are the same. */
final class Names {
    static final List<String> TRADES = List.of("techniek", "zorg", "logistiek", "ict", "kantoor");

    private static final List<String> FAMILIES = List.of(
            "Van der Meer",
            "De Wit",
            "Bakker",
            "Hoekstra",
            "Van Dijk",
            "Smeets",
            "Postma",
            "Kuipers",
            "De Haan",
            "Vermeulen",
            "Bos",
            "Terpstra",
            "Van den Berg",
            "Jansen",
            "Willems",
            "Dekker",
            "Brouwer",
            "De Groot",
            "Schipper",
            "Van Loon",
            "Hendriks",
            "Mulder",
            "Veenstra",
            "Van Leeuwen",
            "Peeters",
            "Koning",
            "Zijlstra",
            "Wessels",
            "Van Houten",
            "Timmermans",
            "Aerts",
            "Boonstra",
            "Driessen",
            "Elzinga",
            "Feenstra",
            "Goossens",
            "Huisman",
            "Kramer",
            "Lammers",
            "Maas",
            "Nauta",
            "Oosterhuis");
    private static final List<String> PLACES = List.of(
            "Noorderpoort",
            "Zuidas",
            "Veluwe",
            "IJssel",
            "Maasdelta",
            "Kempen",
            "Betuwe",
            "Waddenzee",
            "Drechtsteden",
            "Twente",
            "Achterhoek",
            "Zaanstreek",
            "Gooi",
            "Westland",
            "Biesbosch",
            "Hanze",
            "Peel",
            "Salland",
            "Amstel",
            "Vecht",
            "Rijnmond");
    private static final List<List<String>> ACTIVITIES = List.of(
            List.of(
                    "Installatietechniek",
                    "Machinebouw",
                    "Elektrotechniek",
                    "Staalbouw",
                    "Koeltechniek",
                    "Bouwgroep",
                    "Metaal"),
            List.of("Thuiszorg", "Zorggroep", "Kliniek", "Kinderopvang", "Revalidatie", "Apotheken"),
            List.of("Transport", "Logistiek", "Expeditie", "Groothandel", "Distributie", "Koeriers"),
            List.of("Software", "Automatisering", "Datadiensten", "Netwerken", "Telecom"),
            List.of(
                    "Accountants",
                    "Advocaten",
                    "Verzekeringen",
                    "Vastgoed",
                    "Administraties",
                    "Notariaat",
                    "Makelaardij"));
    private static final List<String> FORMS =
            List.of("B.V.", "B.V.", "B.V.", "N.V.", "Groep", "Holding", "& Zn.", "Coöperatie");

    private final Set<String> given = new HashSet<>();

    String next(String trade, Draw draw) {
        String name = candidate(trade, draw);
        while (!given.add(name)) {
            name = candidate(trade, draw);
        }
        return name;
    }

    private static String candidate(String trade, Draw draw) {
        String activity = draw.one(ACTIVITIES.get(TRADES.indexOf(trade)));
        String root = draw.permille(650) ? draw.one(FAMILIES) : draw.one(PLACES);
        return root + " " + activity + " " + draw.one(FORMS);
    }
}

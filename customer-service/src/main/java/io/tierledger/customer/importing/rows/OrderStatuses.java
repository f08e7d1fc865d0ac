package io.tierledger.customer.importing.rows;

import io.tierledger.reading.BadValue;
import io.tierledger.reading.Remark;
import io.tierledger.reading.Remarks;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What systems that orders come from say of how far one has come, in English, Dutch, German and French. Of one that is none any more, or
 * none yet, the row is left out and said. How far a real order has come does not matter here; a word that is not known is said, once, and
 * the order counts.
 */
final class OrderStatuses {
    private static final int DIFFERENT_AT_MOST = 1_000;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    private static final Set<String> NOT = Set.of("not", "niet", "nicht", "non");
    private static final List<String> IN_PART = List.of("part", "deels", "gedeelt", "teil");
    private static final List<String> CANCELLED = List.of(
            "cancel",
            "geannul",
            "annul",
            "storn",
            "void",
            "vervallen",
            "refund",
            "terugbetaald",
            "gecrediteerd",
            "reject",
            "afgewezen",
            "afgekeurd",
            "declin",
            "failed",
            "mislukt",
            "delet",
            "verwijderd",
            "gelöscht",
            "trash",
            "abandon",
            "lost",
            "verloren",
            "expired",
            "verlopen");
    private static final List<String> NOT_PLACED = List.of(
            "quot",
            "offer",
            "draft",
            "concept",
            "angebot",
            "entwurf",
            "estimate",
            "proforma",
            "brouillon",
            "devis",
            "cart",
            "winkelwagen");
    private static final List<String> PLACED = List.of(
            "order",
            "sale",
            "verkoop",
            "new",
            "nieuw",
            "open",
            "confirm",
            "bevestig",
            "accept",
            "aanvaard",
            "geaccepteerd",
            "process",
            "behandeling",
            "progress",
            "pending",
            "wacht",
            "hold",
            "pick",
            "pack",
            "ship",
            "sent",
            "send",
            "verzonden",
            "verstuurd",
            "deliver",
            "gelever",
            "bezorg",
            "invoic",
            "factu",
            "gefactu",
            "receiv",
            "ontvangen",
            "regist",
            "gereg",
            "paid",
            "betaald",
            "payment",
            "complete",
            "voltooid",
            "done",
            "gereed",
            "klaar",
            "closed",
            "gesloten",
            "afgerond",
            "fulfil",
            "finish",
            "active",
            "actief",
            "posted",
            "geboekt",
            "bezahlt",
            "versandt",
            "geliefert",
            "abgeschlossen",
            "payé",
            "livré",
            "terminé",
            "ready",
            "placed",
            "geplaatst",
            "approved",
            "goedgekeurd",
            "released",
            "vrijgegeven",
            "partial",
            "deels",
            "gedeeltelijk",
            "locked");

    private enum Means {
        PLACED,
        CANCELLED,
        NOT_PLACED,
        UNKNOWN
    }

    private final Remarks remarks;
    private final Map<String, Means> known = new HashMap<>();

    OrderStatuses(Remarks remarks) {
        this.remarks = remarks;
    }

    /** @param word null when the row says nothing */
    void requireOrder(@Nullable String word, long line) throws BadValue {
        if (word == null) {
            return;
        }
        Means means = known.get(word);
        if (means == null) {
            means = meaning(word);
            if (known.size() < DIFFERENT_AT_MOST) {
                known.put(word, means);
            }
        }
        switch (means) {
            case PLACED -> {}
            case CANCELLED ->
                throw new BadValue(
                        "status",
                        "order-cancelled",
                        "The order was cancelled, refused or refunded where the file comes from; if it is stored here it still"
                                + " counts, until it is cancelled here: " + word);
            case NOT_PLACED ->
                throw new BadValue(
                        "status", "order-not-placed", "It is no order yet where the file comes from: " + word);
            case UNKNOWN ->
                remarks.say(
                        Remark.Kind.STATUS_UNKNOWN,
                        Map.of("status", word),
                        "The status " + word + " is not known, and the order counts",
                        line);
        }
    }

    /** By the first of its words that says something; what is denied says nothing. */
    private static Means meaning(String word) {
        String plain =
                word.toLowerCase(Locale.ROOT).replace("pro forma", "proforma").replace("pro-forma", "proforma");
        List<String> words = Arrays.stream(BETWEEN.split(plain))
                .filter(one -> !one.isEmpty())
                .toList();
        if (words.stream().anyMatch(NOT::contains) || anyBegins(words, IN_PART) && anyBegins(words, CANCELLED)) {
            return Means.UNKNOWN;
        }
        if (anyBegins(words, CANCELLED)) {
            return Means.CANCELLED;
        }
        if (anyBegins(words, NOT_PLACED)) {
            return Means.NOT_PLACED;
        }
        return anyBegins(words, PLACED) ? Means.PLACED : Means.UNKNOWN;
    }

    private static boolean anyBegins(List<String> words, List<String> beginnings) {
        return words.stream().anyMatch(word -> beginnings.stream().anyMatch(word::startsWith));
    }
}

package io.tierledger.reading;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which parts a part of the workbook names, and what for. What lies outside of the file is none of them. */
final class Relations {
    private static final int MOST_BYTES = 4 << 20;

    private final Map<String, Related> byId = new LinkedHashMap<>();

    /** @param kind last word of its type, the same in both sets of namespaces */
    record Related(String kind, String part) {}

    /** @param of name of the part; empty for the workbook as a whole */
    static Relations of(Parts parts, String of) throws IOException {
        Relations relations = new Relations();
        String folder = of.substring(0, of.lastIndexOf('/') + 1);
        InputStream bytes = parts.open(folder + "_rels/" + of.substring(folder.length()) + ".rels", MOST_BYTES);
        if (bytes != null) {
            try (Xml xml = new Xml(bytes)) {
                while (xml.next()) {
                    if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                        relations.add(xml, folder);
                    }
                }
            }
        }
        return relations;
    }

    private void add(Xml xml, String folder) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id != null && type != null && target != null) {
            byId.put(id, new Related(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
        }
    }

    private static String resolved(String folder, String target) {
        try {
            return URI.create("/" + folder)
                    .resolve(target.replace('\\', '/').replace(" ", "%20"))
                    .getPath();
        } catch (IllegalArgumentException wrong) {
            return "";
        }
    }

    @Nullable
    Related byId(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** The first part of that kind. */
    Optional<String> first(String kind) {
        return byId.values().stream()
                .filter(related -> related.kind().equals(kind))
                .map(Related::part)
                .findFirst();
    }
}

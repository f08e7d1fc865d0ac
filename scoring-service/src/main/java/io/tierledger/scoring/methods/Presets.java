package io.tierledger.scoring.methods;

import io.tierledger.contracts.method.Method;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The methods that ship with Tierledger, version 1 of each ({@code methods/*.yaml} in contracts). */
public final class Presets {
    private static final List<String> IDS = List.of(
            "value-potential", "abc-attention", "service-levels", "weighted-metals", "curry-pyramid", "pareto-abc");

    private Presets() {}

    public static List<Method> all() {
        return IDS.stream().map(Presets::read).toList();
    }

    private static Method read(String id) {
        String file = "/methods/" + id + ".yaml";
        try (InputStream in = Method.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return MethodDocuments.yaml(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}

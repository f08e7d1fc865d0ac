package io.tierledger.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may speak to an embedded MongoDB server: a connection that has brought the secret (SASL, PLAIN, as MongoDB's own drivers do it).
 * The library knows no users, so a connection is asked before the library sees what it wants.
 */
record MongoAdmission(Secret secret) {
    private static final String USER = "tierledger";
    private static final AttributeKey<Boolean> ADMITTED = AttributeKey.valueOf(MongoAdmission.class, "admitted");
    private static final Set<String> OF_STRANGERS = Set.of("hello", "ismaster");

    /** As a part of a connection string, in front of the host. */
    String login() {
        return USER + ":" + secret.word() + "@";
    }

    /** As a part of a connection string, in its query. */
    static String mechanism() {
        return "authMechanism=PLAIN";
    }

    /** What is answered in place of the server; empty where the connection may ask it. */
    Optional<Document> answer(Channel connection, String command, Document question) {
        if (command.equalsIgnoreCase("saslStart")) {
            return Optional.of(login(connection, question));
        }
        return admits(connection) || OF_STRANGERS.contains(command.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(refusal(13, "Unauthorized", "This server admits only its own services."));
    }

    static boolean admits(Channel connection) {
        return Boolean.TRUE.equals(connection.attr(ADMITTED).get());
    }

    private Document login(Channel connection, Document question) {
        boolean known = "PLAIN".equals(question.get("mechanism")) && brings(question.get("payload"));
        connection.attr(ADMITTED).set(known);
        return known
                ? new Document("conversationId", 1)
                        .append("done", true)
                        .append("payload", new BinData(new byte[0]))
                        .append("ok", 1.0)
                : refusal(18, "AuthenticationFailed", "Authentication failed.");
    }

    private boolean brings(@Nullable Object payload) {
        byte[] brought = switch (payload) {
            case byte[] bytes -> bytes;
            case BinData data -> data.getData();
            case null, default -> new byte[0];
        };
        return MessageDigest.isEqual(brought, payload(USER)) || MessageDigest.isEqual(brought, payload(""));
    }

    /** RFC 4616: on whose behalf, who, and the password. */
    private byte[] payload(String onBehalfOf) {
        return (onBehalfOf + "\0" + USER + "\0" + secret.word()).getBytes(StandardCharsets.UTF_8);
    }

    static Document refusal(int code, String name, String why) {
        return new Document("ok", 0.0)
                .append("errmsg", why)
                .append("code", code)
                .append("codeName", name);
    }
}

package io.tierledger.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests under any host name, which Java's own client does not let one choose. */
final class NamedRequests {
    private NamedRequests() {}

    /** Opens the page under that name and clicks, as somebody who saw the page elsewhere. Answers a location, or the status without one. */
    static String clickAs(int port, String host) throws IOException {
        String page = ask(port, "GET /identity/sign-in HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        String cookie = first(page, "Set-Cookie: ([^;]+)");
        String form = "person=anouk.visser&_csrf=" + first(page, "name=\"_csrf\" value=\"([^\"]+)\"");
        String answer = ask(
                port,
                "POST /identity/one-click HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nCookie: " + cookie
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n\r\n" + form);
        String status = first(answer, "^HTTP/1.1 (\\d+)");
        String location = first(answer, "Location: (\\S+)");
        return status.equals("302") && !location.contains("refused") ? "200" : location.isEmpty() ? status : location;
    }

    private static String ask(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1) : "";
    }
}

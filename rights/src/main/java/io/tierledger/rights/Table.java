package io.tierledger.rights;

/** How rows of the table are written. */
final class Table {
    private Table() {}

    static Right get(String pattern, Duty duty) {
        return row("GET", pattern, duty);
    }

    static Right post(String pattern, Duty duty) {
        return row("POST", pattern, duty);
    }

    static Right put(String pattern, Duty duty) {
        return row("PUT", pattern, duty);
    }

    static Right patch(String pattern, Duty duty) {
        return row("PATCH", pattern, duty);
    }

    static Right delete(String pattern, Duty duty) {
        return row("DELETE", pattern, duty);
    }

    private static Right row(String method, String pattern, Duty duty) {
        return new Right(new Route(method, pattern), duty);
    }
}

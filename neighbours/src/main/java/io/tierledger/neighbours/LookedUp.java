package io.tierledger.neighbours;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilder;
import org.springframework.web.util.UriBuilderFactory;

/** Below an address that is looked up at every question. */
record LookedUp(Supplier<String> address) implements UriBuilderFactory {

    @Override
    public UriBuilder uriString(String template) {
        return now().uriString(template);
    }

    @Override
    public UriBuilder builder() {
        return now().builder();
    }

    @Override
    public URI expand(String template, Map<String, ? extends @Nullable Object> variables) {
        return now().expand(template, variables);
    }

    @Override
    public URI expand(String template, @Nullable Object... variables) {
        return now().expand(template, variables);
    }

    private UriBuilderFactory now() {
        return new DefaultUriBuilderFactory(address.get());
    }
}

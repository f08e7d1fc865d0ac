package io.tierledger.platform.web;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Sentences in English and Dutch. */
public final class Catalogues {
    private Catalogues() {}

    /** @param names of files of properties on the class path, without language and ending; what the first has counts */
    public static MessageSource of(String... names) {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.addBasenames(names);
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }
}

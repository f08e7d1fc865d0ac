package io.tierledger.reading;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** XML as it streams by. Elements go by their local names: Open XML has two sets of namespaces for the same. */
final class Xml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream bytes;
    private final XMLStreamReader reader;
    private int event;

    Xml(InputStream bytes) {
        this.bytes = bytes;
        try {
            this.reader = FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException wrong) {
            throw refused(wrong);
        }
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, 4_096);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Limits.LINE);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 100);
        return factory;
    }

    /** Goes on; false at the end. */
    boolean next() {
        try {
            event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException wrong) {
            throw refused(wrong);
        }
        if (event == XMLStreamConstants.DTD) {
            throw new Unreadable("xlsx-entities", 0, "The workbook declares entities; no honest one does.");
        }
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    boolean starts(String name) {
        return event == XMLStreamConstants.START_ELEMENT && name.equals(reader.getLocalName());
    }

    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && name.equals(reader.getLocalName());
    }

    /** An attribute of the element that starts, by its local name; null without it. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Passes over the element that starts. */
    void skip() {
        text(new StringBuilder(), 0);
    }

    /** Adds the characters within the element that starts, until there are more than {@code most}. */
    void text(StringBuilder text, int most) {
        int depth = 1;
        while (depth > 0 && next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    int room = Math.min(most + 1 - text.length(), reader.getTextLength());
                    if (most > 0 && room > 0) {
                        text.append(reader.getTextCharacters(), reader.getTextStart(), room);
                    }
                }
                default -> {}
            }
        }
    }

    /** What is no well-formed XML has an exception of its own; what passes a limit has none. */
    private static Unreadable refused(XMLStreamException wrong) {
        if (wrong.getCause() instanceof Unreadable unreadable) {
            return unreadable;
        }
        return wrong instanceof WstxException
                ? new Unreadable("xlsx", 0, "The workbook is damaged.")
                : Unreadable.tooLarge("The workbook asks for too much memory.");
    }

    @Override
    public void close() {
        try (bytes) {
            reader.close();
        } catch (XMLStreamException | IOException left) {
            return;
        }
    }
}

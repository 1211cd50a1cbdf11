package org.vtck.reports.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vtck.conformance.input.Printable;

/**
 * An XML document in UTF-8 that is written as it comes. Text is escaped, also where XML knows no way to write a character; a failure
 * to write is thrown unchecked.
 */
public final class Xml {
    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** A document that begins; the stream stays the caller's to close. */
    public static Xml to(OutputStream out) {
        return write(() -> {
            XMLStreamWriter writer = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeCharacters("\n");
            return new Xml(writer);
        });
    }

    /**
     * Opens an element on a line of its own.
     *
     * @param attributes names and values by turns
     */
    public Xml start(String name, String... attributes) {
        return write(() -> {
            out.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], Printable.escaped(attributes[i + 1]));
            }
            return this;
        });
    }

    /** Text inside the element that is open; its lines are kept. */
    public Xml text(String text) {
        return write(() -> {
            out.writeCharacters(text.lines().map(Printable::escaped).collect(Collectors.joining("\n")));
            return this;
        });
    }

    /** Closes the element that was opened last, and its line. */
    public Xml end() {
        return write(() -> {
            out.writeEndElement();
            out.writeCharacters("\n");
            return this;
        });
    }

    /** A line between elements. */
    public Xml line() {
        return write(() -> {
            out.writeCharacters("\n");
            return this;
        });
    }

    /** Closes what is open, and hands everything over. */
    public void finish() {
        write(() -> {
            out.writeEndDocument();
            out.flush();
            return this;
        });
    }

    private static Xml write(Writing writing) {
        try {
            return writing.write();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private interface Writing {
        Xml write() throws XMLStreamException;
    }
}

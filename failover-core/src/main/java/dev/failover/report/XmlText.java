package dev.failover.report;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML 1.0 document in the making, indented by two spaces. What XML has no place for is U+FFFD in it. */
public final class XmlText {
    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter writer;
    private int depth;

    /** @param body writes the root element */
    public static String of(Content body) {
        XmlText text = new XmlText();
        try {
            text.writer.writeStartDocument("UTF-8", "1.0");
            body.write(text);
            text.writer.writeCharacters("\n");
            text.writer.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("written to memory", e);
        }
        return text.out.toString();
    }

    private XmlText() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("every Java can write XML", e);
        }
    }

    /** An element of elements. */
    public void element(String name, Map<String, String> attributes, Content children) throws XMLStreamException {
        start(name, attributes);
        depth++;
        children.write(this);
        depth--;
        lineBreak();
        writer.writeEndElement();
    }

    /** An element of text. */
    public void element(String name, Map<String, String> attributes, String text) throws XMLStreamException {
        start(name, attributes);
        writer.writeCharacters(WellFormed.xml(text));
        writer.writeEndElement();
    }

    private void start(String name, Map<String, String> attributes) throws XMLStreamException {
        lineBreak();
        writer.writeStartElement(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            writer.writeAttribute(attribute.getKey(), WellFormed.xml(attribute.getValue()));
        }
    }

    private void lineBreak() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** Writes what stands inside of something. */
    public interface Content {
        void write(XmlText text) throws XMLStreamException;
    }
}

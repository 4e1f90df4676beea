package dev.failover.kustomize.transform.image;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.failover.kustomize.model.RefusedException;
import dev.failover.source.Provenance;
import dev.failover.yaml.YamlMapping;
import dev.failover.yaml.YamlNode;
import dev.failover.yaml.YamlScalar;
import java.util.Optional;

/** An entry of {@code images}: which references it is for, and what becomes of them. */
public final class ImageChange {
    private static final String OPERATOR = "ImageTagTransformer";
    /** A tag and a digest, each optional; braces are for tools that fill in tags. */
    private static final String TAG_AND_DIGEST = "(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?$";

    private final YamlMapping entry;
    private final Pattern pattern;
    private boolean used;

    public ImageChange(YamlMapping entry) {
        this.entry = entry;
        try {
            // The name goes into the expression as it is, so it may be one itself.
            this.pattern = Pattern.compile("^" + text("name") + TAG_AND_DIGEST);
        } catch (PatternSyntaxException e) {
            throw new RefusedException(
                    "kustomize-bad-image",
                    "the name '" + text("name") + "' can't be matched: " + e.getMessage(),
                    entry.location(),
                    "Write the image's name as in the resources, without the tag.");
        }
    }

    public String name() {
        return text("name");
    }

    /** Whether any reference matched so far. */
    public boolean wasUsed() {
        return used;
    }

    /** The reference with what the entry changes; as it was when the entry is for another image. */
    public YamlNode apply(YamlNode image) {
        if (!(image instanceof YamlScalar scalar)) {
            throw new RefusedException(
                    "kustomize-bad-image",
                    "wrong node kind: an image must be a scalar",
                    image.location(),
                    "Make it a single value.");
        }
        if (!pattern.matcher(scalar.text()).find()) {
            return image;
        }
        used = true;
        String changed = change(ImageReference.parse(scalar.text())).toString();
        return changed.equals(scalar.text())
                ? image
                : YamlScalar.untyped(changed, scalar.style(), touched(scalar.provenance()));
    }

    private ImageReference change(ImageReference old) {
        String newName = text("newName").isEmpty() ? old.name() : text("newName");
        String newTag = text("newTag");
        String newDigest = text("digest");
        if (!newTag.isEmpty() || !newDigest.isEmpty()) {
            return new ImageReference(newName, newTag, newDigest);
        }
        String suffix = text("tagSuffix");
        return suffix.isEmpty()
                ? new ImageReference(newName, old.tag(), old.digest())
                : new ImageReference(newName, old.tag() + suffix, "");
    }

    private Provenance touched(Provenance old) {
        Provenance touched = old;
        for (String field : new String[] {"newName", "newTag", "digest", "tagSuffix"}) {
            Optional<YamlScalar> cause =
                    entry.scalar(field).filter(s -> !s.text().isEmpty());
            if (cause.isPresent()) {
                touched = touched.touchedBy(OPERATOR, cause.get().location());
            }
        }
        return touched;
    }

    private String text(String field) {
        return entry.text(field).orElse("");
    }
}

package dev.failover.kustomize.transform.image;

/**
 * {@code [host[:port]/]name[:tag][@digest]}, as kustomize takes it apart.
 *
 * @param tag "" when there is none
 * @param digest with its algorithm; "" when there is none
 */
public record ImageReference(String name, String tag, String digest) {

    public static ImageReference parse(String text) {
        int slash = Math.max(0, text.indexOf('/'));
        int at = text.indexOf('@', slash);
        int colon = text.indexOf(':', slash);
        if (colon < 0 && at < 0) {
            return new ImageReference(text, "", "");
        }
        if (at >= 0 && (colon < 0 || at < colon)) {
            return new ImageReference(text.substring(0, at), "", text.substring(at + 1));
        }
        String name = text.substring(0, colon);
        return at >= 0
                ? new ImageReference(name, text.substring(colon + 1, at), text.substring(at + 1))
                : new ImageReference(name, text.substring(colon + 1), "");
    }

    @Override
    public String toString() {
        return name + (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
    }
}

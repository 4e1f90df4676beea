package dev.failover.source;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Something stands on a path that nothing may be written to, or through. */
public final class RefusedPathException extends FileSystemException {
    private final String what;

    /** @param what stands there, such as {@code is a directory} */
    RefusedPathException(Path place, String what) {
        super(place.toString(), null, "it " + what);
        this.what = what;
    }

    public static RefusedPathException link(Path place) {
        return new RefusedPathException(place, "is a symbolic link, and failover doesn't write through links");
    }

    /** The same as a sentence that names the place. */
    public String sentence() {
        return getFile() + " " + what;
    }
}

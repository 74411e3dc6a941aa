package se.trygghetsportalen.platform.audit.domain;

import java.util.function.Function;

/** Opens the trail for inspection. */
public interface TrailReader {
    /** Reads one consistent image while writers and sealer go on; it is closed when the function returns. */
    <T> T read(Function<TrailImage, T> function);
}

package se.trygghetsportalen.platform.files;

import se.trygghetsportalen.platform.files.domain.FileId;

/** Blurred images for tests of who may store them. */
public final class BlurredImages {
    private BlurredImages() {}

    /** Of no image that there is. */
    public static BlurredImage any() {
        return new BlurredImage(FileId.next(), "0".repeat(64), new byte[] {1});
    }
}

package se.trygghetsportalen.platform.files.domain;

/**
 * One field of a grid that is laid over an image, as many fields wide as high.
 *
 * @param row from 0 at the top
 * @param column from 0 at the left
 * @param side how many rows and columns the grid has
 */
public record ImageSquare(int row, int column, int side) {
    /** @throws IllegalArgumentException when the grid has no such field */
    public ImageSquare {
        if (row < 0 || column < 0 || row >= side || column >= side) {
            throw new IllegalArgumentException("No field %d, %d of %d".formatted(row, column, side));
        }
    }
}

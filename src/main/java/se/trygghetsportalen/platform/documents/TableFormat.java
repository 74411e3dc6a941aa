package se.trygghetsportalen.platform.documents;

/** The kinds of file that a table can be taken out as. */
public enum TableFormat {
    /** Text that everything reads. In Swedish separated by semicolons, as Excel in Sweden expects. */
    CSV("text/csv; charset=utf-8", ".csv"),
    /** A spreadsheet with numbers, days and times of their own kinds. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    private final String mediaType;
    private final String extension;

    TableFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** What the file is sent as. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of the file's name, with its full stop. */
    public String extension() {
        return extension;
    }
}

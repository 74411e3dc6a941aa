package brokenhouse.cellar.domain;

/** A record with a getter. */
public record Shelf(String name) {
    public String getLabel() {
        return name;
    }
}

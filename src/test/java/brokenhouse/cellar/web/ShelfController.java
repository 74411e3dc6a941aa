package brokenhouse.cellar.web;

/** Called by a screen, which should call the service. */
public class ShelfController {
    public void list() {}
}

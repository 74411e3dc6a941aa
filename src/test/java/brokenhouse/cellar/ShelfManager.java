package brokenhouse.cellar;

/** Named so that nobody learns what it is for. */
interface ShelfManager {
    void manage();
}

package se.trygghetsportalen.platform.embedded;

import java.nio.file.Path;

/**
 * What a portal does with its database, as a process of its own that tests may kill. It says {@code ready} and then
 * {@code committed <n>} for each row that the database has acknowledged, until it is told anything; then it closes in order.
 * When it cannot start, it says {@code refused} and the sentence.
 */
final class SecondPortal {
    private SecondPortal() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedMariaDb.Settings settings = EmbeddedMariaDb.Settings.in(Path.of(arguments[0]));
        if (arguments.length > 1) {
            settings = settings.withBinaries(Path.of(arguments[1]));
        }
        if (arguments.length > 2) {
            settings = settings.withTemplate(Path.of(arguments[2]));
        }
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(settings);
                var connection = TestConnections.open(database.owner());
                var statement = connection.createStatement()) {
            System.out.println("ready " + database.pid());
            statement.execute("CREATE TABLE IF NOT EXISTS written (id INT PRIMARY KEY AUTO_INCREMENT)");
            for (int row = 1; System.in.available() == 0; row++) {
                statement.execute("INSERT INTO written VALUES ()");
                System.out.println("committed " + row);
            }
        } catch (EmbeddedMariaDbException e) {
            System.out.println("refused " + e.getMessage());
            System.exit(1);
        }
    }
}

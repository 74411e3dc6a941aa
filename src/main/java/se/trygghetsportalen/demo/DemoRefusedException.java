package se.trygghetsportalen.demo;

/** Somebody asked for the demo on a server's database and did not say that they mean it. */
class DemoRefusedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DemoRefusedException() {
        super(
                "The demo is not built in the database that spring.datasource.url names, because its passwords are known to"
                        + " everybody: leave portal.demo out, or set portal.demo-on-external-database=true for a database that"
                        + " holds nothing else.");
    }
}

package brokenhouse.cellar;

import brokenhouse.attic.Trunk;
import brokenhouse.cellar.ui.ShelfView;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Open to anybody, reads the machine's clock, the sign-in and a screen, and prints what it finds. */
@Service
public class CellarKeeping {
    @Autowired
    private Clock clock = Clock.systemUTC();

    public Trunk open() {
        System.out.println(SecurityContextHolder.getContext());
        return new Trunk(Instant.now() + " " + clock + " " + ShelfView.class.getName());
    }
}

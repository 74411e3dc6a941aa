package se.trygghetsportalen.platform.mail;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.platform.mail.domain.OutboxRepository;
import se.trygghetsportalen.platform.mail.domain.OutgoingMessage;

/** The short transactions around the sending, which itself holds no row and no connection. */
@Component
class OutboxSteps {
    private final OutboxRepository repository;
    private final Clock clock;

    OutboxSteps(OutboxRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Transactional
    Optional<OutgoingMessage> take() {
        return repository.take(clock.instant());
    }

    @Transactional
    void sent(OutgoingMessage message) {
        repository.end(message.id(), OutboxRepository.End.SENT, clock.instant(), null);
    }

    @Transactional
    void dropped(OutgoingMessage message) {
        repository.end(message.id(), OutboxRepository.End.DROPPED, clock.instant(), null);
    }

    @Transactional
    void failed(OutgoingMessage message, String fault) {
        if (message.isLastAttempt()) {
            repository.end(message.id(), OutboxRepository.End.GIVEN_UP, clock.instant(), fault);
        } else {
            repository.noteFault(message.id(), fault);
        }
    }
}

package se.trygghetsportalen.outreach.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** More bytes than one call may carry. */
@ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
class TooLargeException extends RuntimeException {
    TooLargeException() {
        super("The body is too large");
    }
}

package se.trygghetsportalen.outreach.web;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a phone whose call failed by a status alone, never by a page: whatever is no answer makes it try again. */
@RestControllerAdvice(assignableTypes = {FieldSyncController.class, FieldPageController.class})
class FieldFailures {
    private static final Logger LOG = LoggerFactory.getLogger(FieldFailures.class);

    /** More bytes than one call may carry. */
    static final class TooLargeException extends IOException {
        TooLargeException() {
            super("The body is too large");
        }
    }

    @ExceptionHandler(TooLargeException.class)
    ResponseEntity<Void> tooLarge(TooLargeException failure) {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }

    /** A body that was cut or packed wrongly. */
    @ExceptionHandler({IOException.class, HttpMessageNotReadableException.class})
    ResponseEntity<Void> cut(Exception failure) {
        LOG.debug("A body could not be read", failure);
        return ResponseEntity.badRequest().build();
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Void> denied(AccessDeniedException failure) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    /** No phone is known behind the request. */
    @ExceptionHandler(ServletRequestBindingException.class)
    ResponseEntity<Void> unknownPhone(ServletRequestBindingException failure) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<Void> failed(RuntimeException failure) {
        LOG.error("A call of the field page failed", failure);
        return ResponseEntity.internalServerError().build();
    }
}

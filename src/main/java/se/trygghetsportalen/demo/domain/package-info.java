/** What the demo is made of, and the port that remembers how far it has come. */
@NullMarked
package se.trygghetsportalen.demo.domain;

import org.jspecify.annotations.NullMarked;

package se.trygghetsportalen.demo;

/**
 * One step in building the demo: done whole or not at all, in one transaction with the note that it is done.
 *
 * @param name under which it is remembered; what depends on a day has the day in its name
 * @param work what to do, through the services, as the accounts whose work it is
 */
record DemoStep(String name, Runnable work) {}

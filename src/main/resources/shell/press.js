// Somebody writes in a field and then presses a button. Leaving the field tells the portal what was written, and its
// answer may take a sentence away and move the button from under the hand before it is let go: nothing is pressed then.
// So the field is left when the button is let go, just before it is pressed.
(() => {
  const pressed = (event) => event.target instanceof Element
    && event.target.closest('vaadin-button, vaadin-checkbox, vaadin-radio-button');
  const writing = () => document.activeElement?.matches('input, textarea') && document.activeElement;

  document.addEventListener('mousedown', (event) => {
    const button = pressed(event);
    const field = writing();
    if (button && field && !button.contains(field)) {
      event.preventDefault();
    }
  }, true);
  document.addEventListener('click', (event) => {
    const button = pressed(event);
    const field = writing();
    if (button && field && !button.contains(field)) {
      (button.querySelector('input') ?? button).focus({preventScroll: true, focusVisible: false});
    }
  }, true);
})();

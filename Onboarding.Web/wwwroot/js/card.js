// A card's QR code opens /carte#CODE. What is behind # is sent to nobody: it is put in the field, and taken off the address.
const field = document.querySelector("#Code");
if (field && location.hash.length > 1) {
  field.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, "", location.pathname + location.search);
}

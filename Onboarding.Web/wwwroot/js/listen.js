// "Écouter": the browser's own voice reads the lesson, one paragraph after the other. Only a voice that lives on this machine:
// a distant one would be told what is being read. Without such a voice there is no button.
const button = document.querySelector("[data-listen]");
const text = document.querySelector("[data-read]");
const words = button?.querySelector("span");
const status = document.createElement("span");
const LISTEN = words?.textContent;
const PIECES = "h1, h2, h3, h4, p, li, th, td, figcaption, img[alt]:not([alt=''])";

let voice;
let spoken;
let said;

function findVoice() {
  voice = speechSynthesis.getVoices().find(one => one.localService && one.lang.startsWith(text.lang));
  button.hidden = !voice;
}

// Its own, without those of the pieces inside it, which come in their turn
function wordsOf(piece) {
  if (piece.alt) return piece.alt;
  const own = piece.cloneNode(true);
  own.querySelectorAll(PIECES).forEach(inner => inner.remove());
  own.querySelectorAll("br").forEach(line => line.replaceWith("\n"));
  return own.textContent.trim();
}

const pieces = () => [...text.querySelectorAll(PIECES)].filter(wordsOf);

function mark(piece) {
  spoken?.classList.remove("spoken");
  spoken = piece;
  spoken?.classList.add("spoken");
  spoken?.scrollIntoView({ block: "nearest" });
}

function read(queue) {
  const piece = queue.shift();
  mark(piece);
  if (!piece) return stop();

  const speech = said = new SpeechSynthesisUtterance(wordsOf(piece));
  [speech.voice, speech.lang] = [voice, voice.lang];
  // A kiosk must know that somebody listens
  for (const sign of ["start", "boundary"]) speech.addEventListener(sign, () => dispatchEvent(new Event("speaking")));
  speech.addEventListener("end", () => { if (said === speech) read(queue); });
  // What is stopped is an error to some browsers, but then nothing is being read any more
  speech.addEventListener("error", () => { if (said === speech) fail(); });
  speechSynthesis.speak(speech);
}

function stop() {
  said = null;
  mark();
  speechSynthesis.cancel();
  words.textContent = LISTEN;
}

function fail() {
  stop();
  say(button.dataset.failed);
}

// In sight, but taking no room while it has nothing to say
function say(sentence) {
  status.textContent = sentence;
  status.classList.toggle("visually-hidden", !sentence);
}

if (button && text && "speechSynthesis" in window) {
  status.role = "status";
  say("");
  button.after(status);
  findVoice();
  // Some browsers learn of their voices a moment later
  speechSynthesis.addEventListener("voiceschanged", findVoice);
  button.addEventListener("click", () => {
    if (spoken) return stop();
    say("");
    words.textContent = button.dataset.stop;
    read(pieces());
  });
  addEventListener("pagehide", stop);
}

// The visit is over in this tab: the others forget it too
new BroadcastChannel("visit").postMessage("over");

import '@sitbone/goniometry/browser/poseWorker'
